using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Searching;

/// <summary>The values of a filter of which one must hold: one text, or a list of texts.</summary>
/// <param name="All">The values.</param>
[JsonConverter(typeof(FilterValuesConverter))]
internal sealed record FilterValues(IReadOnlyList<string> All);
