using ClosetCompanion.Search.Closets;

namespace ClosetCompanion.Web.Closets;

/// <summary>A text of the form of a thing.</summary>
/// <param name="Name">Its name in the form; suggestions for it have the same name.</param>
/// <param name="Label">What people read.</param>
/// <param name="Get">What is said now.</param>
/// <param name="Set">Says something else.</param>
internal sealed record ItemFormField(
    string Name,
    string Label,
    Func<ItemFacts, string?> Get,
    Func<ItemFacts, string, ItemFacts> Set
);
