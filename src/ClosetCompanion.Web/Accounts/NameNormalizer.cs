using System.Diagnostics.CodeAnalysis;
using ClosetCompanion.Catalog.Store.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ClosetCompanion.Web.Accounts;

/// <summary>Compares names as the store does.</summary>
internal sealed class NameNormalizer : ILookupNormalizer
{
    /// <inheritdoc />
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name is null ? null : AccountName.Normalize(name);

    /// <inheritdoc />
    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
