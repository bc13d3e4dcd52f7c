package io.newswire.embedded;

/** A request that the registry answers with an error, in the codes of Confluent's registry. */
final class RegistryApiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String said;
  private final int code;

  /**
   * @param status of the HTTP reply
   * @param code {@code error_code} in its body: the status, or the status and two more digits
   */
  private RegistryApiException(int status, int code, String message) {
    super(message);
    this.said = message;
    this.status = status;
    this.code = code;
  }

  /** {@code message} in the reply's body. */
  String said() {
    return said;
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  static RegistryApiException noSuchPath(String path) {
    return new RegistryApiException(
        404, 404, "The embedded registry has nothing at " + path + "; it serves a subset");
  }

  static RegistryApiException methodNotAllowed(String method, String path) {
    return new RegistryApiException(
        405, 405, "The embedded registry does not answer " + method + " at " + path);
  }

  static RegistryApiException tooLarge(int limitBytes) {
    return new RegistryApiException(
        413,
        413,
        "The request has more than " + limitBytes + " bytes, the most this registry reads");
  }

  static RegistryApiException subjectNotFound(String subject) {
    return new RegistryApiException(404, 40401, "Subject '" + subject + "' not found.");
  }

  static RegistryApiException versionNotFound(int version) {
    return new RegistryApiException(404, 40402, "Version " + version + " not found.");
  }

  static RegistryApiException schemaNotFound() {
    return new RegistryApiException(404, 40403, "Schema not found");
  }

  static RegistryApiException schemaNotFound(String id) {
    return new RegistryApiException(404, 40403, "Schema " + id + " not found");
  }

  static RegistryApiException noSubjectCompatibility(String subject) {
    return new RegistryApiException(
        404,
        40408,
        "Subject '" + subject + "' does not have subject-level compatibility configured");
  }

  static RegistryApiException incompatible(String message) {
    return new RegistryApiException(409, 409, message);
  }

  static RegistryApiException badJson(String message) {
    return new RegistryApiException(
        422, 422, "The request's body is not the JSON wanted: " + message);
  }

  static RegistryApiException badSchema(String message) {
    return new RegistryApiException(422, 42201, message);
  }

  static RegistryApiException badVersion(String version) {
    return new RegistryApiException(
        422,
        42202,
        "The specified version '"
            + version
            + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string"
            + " \"latest\"");
  }

  static RegistryApiException badCompatibility(String level) {
    return new RegistryApiException(
        422,
        42203,
        "Invalid compatibility level \""
            + level
            + "\". Valid values are none, backward, forward, full, backward_transitive,"
            + " forward_transitive, and full_transitive");
  }

  static RegistryApiException storeFailed(String message) {
    return new RegistryApiException(500, 50001, message);
  }
}
