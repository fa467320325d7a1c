namespace ClosetCompanion.Catalog.Store.People;

/// <summary>What a person says of a product.</summary>
public enum Verdict
{
    /// <summary>More like this.</summary>
    Like,

    /// <summary>Less like this.</summary>
    Dislike,

    /// <summary>It may please others: the wrong size, cut or price for this person.</summary>
    NotForMe,

    /// <summary>Kept for later. It stands beside any of the others.</summary>
    Save,
}
