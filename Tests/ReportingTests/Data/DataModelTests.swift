import Reporting
import Testing

/// Output and schema of one declaration.
@Suite struct DataModelTests {
  private struct Leaf: DataModel {
    let name: String
    static let title = "leaf"
    static let meaning = "a part"
    static let members: [Member<Leaf>] = [.text("name", "what it is called") { $0.name }]
  }

  private struct Tree: DataModel {
    let height: Int?
    let leaf: Leaf?
    let leaves: [Leaf]
    static let title = "tree"
    static let meaning = "a whole"
    static let members: [Member<Tree>] = [
      .version("schemaVersion", "the format", 1),
      .maybeNumber("height", "in metres") { $0.height },
      .maybeChoice("kind", "which", of: ["oak"]) { _ in nil },
      .maybeOne("leaf", "one", Leaf.self) { $0.leaf },
      .many("leaves", "all", Leaf.self) { $0.leaves },
    ]
  }

  @Test("Every member is written, null where there is nothing")
  func output() {
    let tree = Tree(height: nil, leaf: nil, leaves: [Leaf(name: "a \"b\" </script>")])
    let wanted = """
      {
        "schemaVersion": 1,
        "height": null,
        "kind": null,
        "leaf": null,
        "leaves": [
          {
            "name": "a \\"b\\" \\u003c/script\\u003e"
          }
        ]
      }

      """
    #expect(String(decoding: JSONWriter.file(tree), as: UTF8.self) == wanted)
  }

  @Test("The schema says what the output holds")
  func schema() {
    let schema = String(
      decoding: DataSchema.file([Tree.shape], title: "T", meaning: "M", id: nil), as: UTF8.self)
    let wanted = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "T",
        "description": "M",
        "oneOf": [
          {
            "$ref": "#/$defs/tree"
          }
        ],
        "$defs": {
          "leaf": {
            "type": "object",
            "description": "a part",
            "properties": {
              "name": {
                "description": "what it is called",
                "type": "string"
              }
            },
            "required": [
              "name"
            ],
            "additionalProperties": false
          },
          "tree": {
            "type": "object",
            "description": "a whole",
            "properties": {
              "schemaVersion": {
                "description": "the format",
                "const": 1
              },
              "height": {
                "description": "in metres",
                "type": [
                  "integer",
                  "null"
                ]
              },
              "kind": {
                "description": "which",
                "enum": [
                  "oak",
                  null
                ]
              },
              "leaf": {
                "description": "one",
                "anyOf": [
                  {
                    "$ref": "#/$defs/leaf"
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "leaves": {
                "description": "all",
                "type": "array",
                "items": {
                  "$ref": "#/$defs/leaf"
                }
              }
            },
            "required": [
              "schemaVersion",
              "height",
              "kind",
              "leaf",
              "leaves"
            ],
            "additionalProperties": false
          }
        }
      }

      """
    #expect(schema == wanted)
  }
}
