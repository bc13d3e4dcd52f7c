package io.newswire.embedded;

/**
 * One version of a subject.
 *
 * @param version from 1, without gaps
 * @param id of the schema, from 1; the same text has the same id under every subject
 * @param schema its text
 */
record RegisteredSchema(String subject, int version, int id, String schema) {}
