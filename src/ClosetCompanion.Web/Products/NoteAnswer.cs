namespace ClosetCompanion.Web.Products;

/// <summary>What is wrong with a row, or with one field of it.</summary>
/// <param name="Field">The field, such as price or picture; absent for the whole row.</param>
/// <param name="Value">What stands there, as found.</param>
/// <param name="Reason">What is wrong, in a sentence.</param>
/// <param name="Advice">What to do.</param>
internal sealed record NoteAnswer(string? Field, string? Value, string Reason, string? Advice);
