namespace ClosetCompanion.Catalog.Store.Upkeep;

/// <summary>What a check of a store came to.</summary>
/// <param name="Products">Products looked at, retired ones too.</param>
/// <param name="Pictures">Picture files looked at.</param>
/// <param name="Embeddings">Vectors looked at.</param>
/// <param name="Findings">What is not as it should be.</param>
public sealed record StoreCheckReport(
    int Products,
    int Pictures,
    int Embeddings,
    IReadOnlyList<StoreFinding> Findings
)
{
    /// <summary>Whether nothing is wrong, apart from what does no harm and what was repaired.</summary>
    public bool IsSound => Findings.All(finding => finding.Harmless || finding.Repaired);
}
