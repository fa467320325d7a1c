using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Training.Export;

/// <summary>What was found out about a model folder once its files lay there.</summary>
/// <param name="Quality">What was measured, by name.</param>
/// <param name="AttributeScales">What makes probabilities of attributes hold; null where nobody looked.</param>
internal sealed record ModelFindings(
    IReadOnlyDictionary<string, double> Quality,
    IReadOnlyDictionary<string, double>? AttributeScales = null
)
{
    private const int Digits = 4;

    /// <summary>A manifest that tells of it.</summary>
    public ModelManifest AddTo(ModelManifest manifest) =>
        manifest with
        {
            AttributeScales = AttributeScales,
            Provenance = (manifest.Provenance ?? new ModelProvenance()) with
            {
                Quality = Quality.ToDictionary(
                    entry => entry.Key,
                    entry => Math.Round(entry.Value, Digits)
                ),
            },
        };
}
