/// Why a site could not be written; the site that was there stays as it was unless `interrupted` says otherwise.
package enum OutputFailure: Error, Sendable, Equatable {
  /// The system refused; `errno` is the code of the failed call.
  case system(Operation, path: String, errno: Int32)
  /// A file or folder that no build made stands where a page must go.
  case foreign(path: String)
  /// The manifest of the folder can't be read as one.
  case damagedManifest(path: String)
  /// The folder holds the other edition.
  case otherEdition(found: String, path: String)
  /// Another build writes into this folder.
  case inUse(path: String)
  /// Putting the staged files in place stopped half-way; the next build mends it.
  case interrupted(path: String, errno: Int32)
  /// The build was called off.
  case cancelled

  /// The call that failed.
  package enum Operation: String, Sendable {
    case createFolder = "create the folder"
    case open, read, write, rename, remove
  }
}
