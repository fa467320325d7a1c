using System.Net.Mail;
using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Catalog.Accounts;

/// <summary>The e-mail address that somebody is invited by.</summary>
internal static class EmailAddress
{
    /// <exception cref="CatalogException">It is none.</exception>
    public static string? Read(string? text)
    {
        text = text?.Trim();
        return
            string.IsNullOrEmpty(text)
            || (
                AccountName.IsOne(text)
                && MailAddress.TryCreate(text, out MailAddress? read)
                && read.Address == text
            )
            ? text is { Length: > 0 }
                ? text
                : null
            : throw new CatalogException($"\"{text}\" is no e-mail address.");
    }

    /// <summary>What two addresses are compared by.</summary>
    public static string? Normalize(string? text) =>
        text is null ? null : AccountName.Normalize(text);
}
