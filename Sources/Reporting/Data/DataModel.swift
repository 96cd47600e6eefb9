/// A value that programs read as a JSON object.
///
/// Its members are declared once, each with its meaning: the output and the published schema come from the same
/// declaration, so that neither can drift from the other.
package protocol DataModel: Sendable {
  /// The name of its definition in the schema: `incident-row`.
  static var title: String { get }
  static var meaning: String { get }
  /// In the order in which they are written; every object has all of them.
  static var members: [Member<Self>] { get }
}

extension DataModel {
  /// The declaration, without values.
  package static var shape: DataShape {
    DataShape(
      title: title, meaning: meaning,
      members: members.map { DataShape.Member(name: $0.name, meaning: $0.meaning, type: $0.type) })
  }
}

extension JSONWriter {
  /// Writes a model as an object.
  package mutating func value<Model: DataModel>(_ model: Model) {
    object { json in
      // By index: a member is not copied with its description.
      let members = Model.members
      for index in members.indices {
        json.key(members[index].name)
        members[index].write(model, &json)
      }
    }
  }

  /// A file that holds one model.
  package static func file(_ model: some DataModel) -> [UInt8] {
    var json = JSONWriter()
    json.value(model)
    return json.bytes + [0x0A]
  }
}

/// What a model declares: names and types of its members.
package struct DataShape: Sendable {
  package let title: String
  package let meaning: String
  package let members: [Member]

  /// One name.
  package struct Member: Sendable {
    package let name: String
    package let meaning: String
    package let type: DataType
  }
}

/// What may stand under a name.
package indirect enum DataType: Sendable {
  case text(DataFormat?)
  case choice([String])
  case number
  case flag
  case constant(String)
  case version(Int)
  case model(DataShape)
  case list(DataType)
  /// Or `null`.
  case optional(DataType)
}

/// Formats that JSON Schema names.
package enum DataFormat: String, Sendable {
  case date
  case dateTime = "date-time"
  case uri
  case reference = "uri-reference"
}
