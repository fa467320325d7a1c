using ClosetCompanion.Catalog;
using ClosetCompanion.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace ClosetCompanion.Web.Addresses;

/// <summary>Reads addresses of the search page; only what products really have becomes a filter.</summary>
internal sealed class SearchAddressReader(Companion companion, Scope scope)
{
    /// <summary>Reads the query of a request.</summary>
    public SearchAddress Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SearchAddressFields.Read(query, IsField);
    }

    /// <summary>Reads an address of the search page: from the root of the server, or its query alone.</summary>
    public SearchAddress Read(string? address)
    {
        var question = address?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        var page = question < 0 ? address : address![..question];
        var search =
            question < 0
                ? new SearchAddress()
                : SearchAddressFields.Read(QueryHelpers.ParseQuery(address![question..]), IsField);
        return page == SearchAddress.InCloset
            ? search with
            {
                Home = SearchAddress.InCloset,
            }
            : search;
    }

    private bool IsField(string name) =>
        companion.GetFilterFields(scope).Contains(name, StringComparer.OrdinalIgnoreCase);
}
