using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class TowerDigestTests
{
    [Fact]
    public void Is_the_same_for_the_same_tower_that_looks_at_the_same_things_in_the_same_order()
    {
        using var tower = nn.Linear(3, 2);
        using var other = nn.Linear(3, 2);

        var digest = Of(tower, (Layers: 6, Shape: "a"), [1, 2], [3]);

        Of(tower, (Layers: 6, Shape: "a"), [1, 2], [3]).ShouldBe(digest);
        Of(other, (Layers: 6, Shape: "a"), [1, 2], [3]).ShouldNotBe(digest);
        Of(tower, (Layers: 3, Shape: "a"), [1, 2], [3]).ShouldNotBe(digest);
        Of(tower, (Layers: 6, Shape: "a"), [3], [1, 2]).ShouldNotBe(digest);
        Of(tower, (Layers: 6, Shape: "a"), [1], [2, 3]).ShouldNotBe(digest);
    }

    [Fact]
    public void Changes_with_the_weights()
    {
        using var tower = nn.Linear(3, 2);
        var before = Of(tower, "settings");
        using (no_grad())
        {
            tower.weight[0, 0] += 1;
        }

        Of(tower, "settings").ShouldNotBe(before);
    }

    private static string Of(nn.Module tower, object settings, params byte[][] things) =>
        TowerDigest.Of(tower, settings, things);
}
