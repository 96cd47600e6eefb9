import Foundation
import Markdown
import Testing

@testable import Postmortem

/// Real postmortems, where the corpus lies beside the checkout or where `AFTERWORD_CORPUS` says.
private let corpus: String = {
  ProcessInfo.processInfo.environment["AFTERWORD_CORPUS"]
    ?? PathName.absolute("../../../../shared/corpus/real", in: PathName.folder(of: #filePath))
}()

@Suite(.enabled(if: FileReader.exists(corpus))) struct CorpusLoadingTests {
  @Test("Real documents load, and READMEs, indexes and templates are no incidents")
  func kinds() async {
    let folders = FileWalk(corpus).files
    let base = await Loader.load(
      root: Root(path: corpus, hasSettings: false), files: folders, today: Day(number: 20_600), width: 2)
    #expect(base.unreadable.isEmpty)
    let others = base.pages.filter { $0.kind == .index || $0.kind == .template }
    for page in others { #expect(!page.path.contains("2019-") && !page.path.contains("PM20")) }
    for incident in base.incidents {
      let name = incident.document.path.lowercased()
      #expect(!name.contains("template") && !name.contains("readme"))
      for fault in incident.document.faults where fault.kind == .yamlSyntax {
        Issue.record("\(incident.document.path): \(fault.message)")
      }
    }
    // Counted by hand, apart from the program: of 143 files 11 are templates, 4 READMEs or pages of documentation and
    // one an index; three blog posts may count or not. 85 state a full date in front matter, file name or title.
    #expect((124...127).contains(base.incidents.count))
    #expect(base.incidents.filter { $0.dateHint != nil }.count >= 85)
  }

  @Test("Mutilated real front matter never crashes")
  func mutated() throws {
    var random = SeededRandom(seed: 11)
    for path in FileWalk(corpus).files {
      var bytes = try FileReader.read(path)
      guard bytes.starts(with: Array("---".utf8)), bytes.count > 40 else { continue }
      for _ in 0..<20 {
        let place = Int.random(in: 4..<min(bytes.count, 400), using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
        let reading = FrontMatterReader.read(bytes)
        for fault in reading.faults { #expect(fault.range.upperBound <= bytes.count) }
      }
    }
  }
}
