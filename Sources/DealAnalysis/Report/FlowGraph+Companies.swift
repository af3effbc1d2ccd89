import FlowGraphs
import GraphKernel

extension FlowGraph {
  /// The vertices of the companies with a flow, ascending.
  var companiesWithFlow: [VertexIndex] {
    (0..<VertexIndex(graph.vertexCount)).filter { graph.outDegree(of: $0) > 0 || graph.inDegree(of: $0) > 0 }
  }
}
