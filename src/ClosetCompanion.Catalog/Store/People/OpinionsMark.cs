namespace ClosetCompanion.Catalog.Store.People;

/// <summary>Tells states of a person's opinions apart: with the same mark they are the same opinions.</summary>
/// <remarks>
/// Giving an opinion raises <see cref="Newest"/>, for its number is never used again; between two givings opinions are only
/// taken back, which lowers one of the counts.
/// </remarks>
/// <param name="Newest">The number of the newest opinion; 0 without any.</param>
/// <param name="Products">How many products there are opinions about.</param>
/// <param name="Saved">How many are saved.</param>
/// <param name="Judged">How many have a verdict.</param>
public readonly record struct OpinionsMark(long Newest, long Products, long Saved, long Judged)
{
    /// <summary>The mark of whoever has said nothing.</summary>
    public static OpinionsMark None => default;
}
