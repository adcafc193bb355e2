using MassTransit;

namespace HybridMesh.Nudges;

/// <summary>
/// "Look again": says that something in PostgreSQL moved on. It carries no state. A lost, doubled or late one costs at most one poll
/// interval of whoever waits for it.
/// </summary>
[ExcludeFromTopology]
public abstract record Nudge;
