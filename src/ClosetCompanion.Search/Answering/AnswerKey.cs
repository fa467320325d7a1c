using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Answering;

/// <summary>Says by a text what a query looks for. Queries that differ in their page, order or facets alone have the same one.</summary>
internal static class AnswerKey
{
    /// <param name="query">The query.</param>
    /// <param name="reader">The number of the reader of its texts; null when they are not read.</param>
    public static string Of(SearchQuery query, long? reader)
    {
        var key = new StringBuilder();
        foreach (var (text, weight) in query.Texts)
        {
            Add("text", text, weight);
        }
        foreach (var (bytes, weight) in query.Pictures)
        {
            Add("picture", Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), weight);
        }
        foreach (var (product, weight) in query.Like)
        {
            Add("like", $"{product}", weight);
        }
        foreach (var (product, weight) in query.Unlike)
        {
            Add("unlike", $"{product}", weight);
        }
        foreach (var (field, value) in query.Filters)
        {
            Add("field", field, 0);
            Add("value", value, 0);
        }
        var scope = query.EffectiveScope;
        Add("person", scope.Person ?? "", scope.Person is null ? 0 : 1);
        Add("catalogue", scope.Catalogue ?? "", scope.Catalogue is null ? 0 : 1);
        Add("everything", "", scope.IsEverything ? 1 : 0);
        Add("hybrid", "", query.Hybrid ? 1 : 0);
        Add("read", $"{reader}", reader is not null && query.Correct ? 1 : 0);
        // Where products are named, their variants are left out together with them.
        Add("fold", "", query.Fold && query.Like.Count + query.Unlike.Count > 0 ? 1 : 0);
        return key.ToString();
        // The length before each text keeps apart what lies together.
        void Add(string what, string text, float weight) =>
            key.Append(CultureInfo.InvariantCulture, $"{what} {weight:R} {text.Length} {text}\n");
    }
}
