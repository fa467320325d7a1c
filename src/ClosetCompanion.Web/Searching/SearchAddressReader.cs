using ClosetCompanion.Web.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace ClosetCompanion.Web.Searching;

/// <summary>Reads addresses of the search page; only what products really have becomes a filter.</summary>
public sealed class SearchAddressReader(ICompanionGate gate)
{
    /// <summary>Reads the query of a request.</summary>
    public SearchAddress Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SearchAddressFields.Read(query, IsField);
    }

    /// <summary>Reads an address of ours, from the root of the server, or its query alone.</summary>
    public SearchAddress Read(string? address)
    {
        var question = address?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        return question < 0
            ? new SearchAddress()
            : SearchAddressFields.Read(QueryHelpers.ParseQuery(address![question..]), IsField);
    }

    private bool IsField(string name) =>
        gate.Companion.FilterFields.Contains(name, StringComparer.OrdinalIgnoreCase);
}
