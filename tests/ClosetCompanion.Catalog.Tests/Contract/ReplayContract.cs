using CsCheck;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>
/// Whoever applies what changed since the version that he knows, has the contents of the store: tried with random writes.
/// </summary>
public abstract class ReplayContract(StorePlace place) : StoreContract(place)
{
    private static readonly Gen<RandomWrite> _write = Gen.Select(
        Gen.Enum<RandomWriteKind>(),
        Gen.Int[0, 5],
        Gen.Int[0, 4],
        Gen.Int[0, 2],
        (kind, product, first, second) => new RandomWrite(kind, product, first, second)
    );

    [Fact]
    public async Task Replaying_the_changes_gives_the_contents()
    {
        int round = 0;
        await _write
            .List[1, 25]
            .SampleAsync(
                async writes =>
                {
                    // Each round has a catalogue, pictures and a model of its own.
                    var model = new StoreModel(Store, $"round {Interlocked.Increment(ref round)}");
                    foreach (RandomWrite write in writes)
                    {
                        await model.DoAsync(write);
                        if (write.Follows)
                        {
                            await model.FollowAsync();
                        }
                    }
                    await model.FollowAsync();
                    await model.BeginAnewAsync();
                },
                iter: 60,
                threads: 2
            );
    }
}
