using System.Text.Json;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>Reads members of JSON objects that may be missing or of another kind.</summary>
internal static class JsonMembers
{
    extension(JsonElement element)
    {
        /// <summary>A member; null where there is none.</summary>
        public JsonElement? Member(string name) =>
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(name, out JsonElement member)
            && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                ? member
                : null;

        /// <summary>A member as text; of a list its texts with <see cref="CellText.ListSeparator"/> between them.</summary>
        public string? TextOf(string name) =>
            element.Member(name) is { } member && JsonText.Of(member) is { Length: > 0 } text
                ? text
                : null;

        /// <summary>The elements of a member that is a list, or the member itself; nothing where there is none.</summary>
        public IEnumerable<JsonElement> ListOf(string name) =>
            element.Member(name) switch
            {
                null => [],
                { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
                { } single => [single],
            };
    }
}
