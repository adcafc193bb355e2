using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Discovery.Tests.Simulation;

namespace HybridMesh.Discovery.Tests;

/// <summary>
/// Random worlds, losses and refusals. <see cref="SimulatedPeer"/> checks after every swap that responses stay within the limit, that
/// nothing goes back, that no refused version comes again and that no route names a missing backend; at rest the peer has the newest
/// snapshot, but for what it refused, of which it keeps the last good one.
/// </summary>
public sealed class DeltaStreamProperties
{
    [Fact]
    public void Stream_Should_ConvergeAndHoldItsOrder_When_AnythingHappens()
    {
        var command = Gen.Frequency(
            (4, Gen.Constant(StreamCommand.Publish)),
            (6, Gen.Constant(StreamCommand.Send)),
            (6, Gen.Constant(StreamCommand.Apply)),
            (6, Gen.Constant(StreamCommand.Answer)),
            (1, Gen.Constant(StreamCommand.Reconnect)),
            (1, Gen.Constant(StreamCommand.Restart)));
        var runs = from seed in Gen.Choose(0, int.MaxValue - 1)
                   from commands in command.ListOf(150)
                   select (seed, commands);

        Prop.ForAll(Arb.From(runs), run => new SimulatedStream(run.seed).Run(run.commands))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
