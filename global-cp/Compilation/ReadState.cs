using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>What a key held when it was read, and the units that read it.</summary>
internal sealed record ReadState(Fingerprint Fingerprint, ImmutableHashSet<UnitKey> Readers);
