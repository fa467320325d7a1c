using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>Weights between those before and after training (WiSE-FT; Wortsman and others, 2021).</summary>
internal static class WeightInterpolation
{
    /// <summary>Moves a trained model's weights towards those of the model that it started from.</summary>
    /// <param name="trained">Changed in place.</param>
    /// <param name="start">The model before training.</param>
    /// <param name="trainedShare">1 keeps the trained weights, 0 gives those of the start.</param>
    public static void Apply(DualEncoder trained, DualEncoder start, double trainedShare)
    {
        using var _ = no_grad();
        var before = start.state_dict();
        foreach (var (name, after) in trained.state_dict())
        {
            if (after.is_floating_point() && before.TryGetValue(name, out var value))
            {
                after.mul_(trainedShare).add_(value, alpha: 1 - trainedShare);
            }
        }
    }
}
