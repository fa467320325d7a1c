namespace ClosetCompanion.Evaluation.Results;

/// <summary>The kinds of queries that a benchmark has.</summary>
public enum BenchmarkKind
{
    /// <summary>Texts of a ground truth.</summary>
    Texts,

    /// <summary>The values of attributes: "Tshirts", "Navy Blue".</summary>
    Attributes,

    /// <summary>Pictures of the catalogue.</summary>
    Pictures,

    /// <summary>Photos from elsewhere.</summary>
    Photos,

    /// <summary>What shoppers type: "navy trainers for him".</summary>
    Shoppers,
}
