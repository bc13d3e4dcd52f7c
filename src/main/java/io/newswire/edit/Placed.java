package io.newswire.edit;

/**
 * A text that has no other like itself in the other version.
 *
 * @param wording its words
 * @param position where it stands in its own version
 * @param place where it stands in the version after; of a text of the version before, where it
 *     would stand there
 */
record Placed(Wording wording, int position, int place) {}
