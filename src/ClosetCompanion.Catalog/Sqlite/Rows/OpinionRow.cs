using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>An opinion as a store has it; times are milliseconds since 1970.</summary>
internal sealed record OpinionRow(
    long Key,
    long ProductKey,
    string? Verdict,
    long Saved,
    string? Query,
    long? Place,
    string? Model,
    long GivenAt
)
{
    /// <summary>Begins every query of opinions with their origins.</summary>
    public const string Select =
        "SELECT key, product_key AS ProductKey, verdict, saved, query, place, model, given_at AS GivenAt FROM opinions";

    /// <summary>Which opinions a list has that is asked for one verdict, <c>@verdict</c>; all where it is null.</summary>
    public const string Says =
        "(@verdict IS NULL OR verdict = @verdict OR (@verdict = 'save' AND saved = 1))";

    public StandingOpinion ToStanding() =>
        new(ProductKey, VerdictText.Read(Verdict), IsSaved: Saved == 1);

    public KeptOpinion ToOpinion(StoredProduct product) =>
        new(
            Key,
            product,
            VerdictText.Read(Verdict),
            IsSaved: Saved == 1,
            OriginColumns.Read(Query, Place, Model),
            DateTimeOffset.FromUnixTimeMilliseconds(GivenAt)
        );
}
