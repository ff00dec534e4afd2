"""What of a network is still reached when as much flows through it as can: one side of a least cut."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

from ortools.graph.python.max_flow import SimpleMaxFlow

Node = TypeVar("Node", bound=Hashable)


def reached(arcs: Mapping[tuple[Node, Node], int], source: Node, sink: Node) -> tuple[int, frozenset[Node]]:
    """The greatest flow, and the nodes that could still be given more (Ford and Fulkerson 1956).

    `arcs` tell how much may flow from one node to another. Those that leave the nodes are a least cut:
    together they carry exactly the flow.
    """
    nodes = list(dict.fromkeys([source, sink, *(node for arc in arcs for node in arc)]))
    number = {node: index for index, node in enumerate(nodes)}
    network = SimpleMaxFlow()
    for (tail, head), most in arcs.items():
        network.add_arc_with_capacity(number[tail], number[head], most)
    if network.solve(number[source], number[sink]) != SimpleMaxFlow.OPTIMAL:
        raise ArithmeticError("a network with finite capacities has a greatest flow")
    side = {nodes[index] for index in network.get_source_side_min_cut()}
    return network.optimal_flow(), frozenset({source, *side})  # without arcs the library names none
