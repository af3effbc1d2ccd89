// One import gives the whole library: the modules below hold what is public, this one adds nothing of its own.
@_exported import Columns
@_exported import DealAnalysis
@_exported import DealDiagram
@_exported import DealFormats
@_exported import DealModel
@_exported import DealReport
@_exported import FlowGraphs
@_exported import FlowModel
@_exported import GraphKernel
