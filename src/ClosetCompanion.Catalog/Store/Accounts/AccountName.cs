using System.Globalization;

namespace ClosetCompanion.Catalog.Store.Accounts;

/// <summary>The names that people sign in with.</summary>
public static class AccountName
{
    /// <summary>The longest one, in characters.</summary>
    public const int Longest = 100;

    /// <summary>A name as it is kept: without spaces around it.</summary>
    /// <exception cref="CatalogException">It is empty, too long, or holds what cannot be seen.</exception>
    public static string Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Trim();
        if (!IsOne(name))
        {
            throw new CatalogException(
                $"The name of an account has 1 to {Longest} characters, all of which can be seen."
            );
        }
        return name;
    }

    /// <summary>Whether a text can be a name.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= Longest && !text.Any(IsHidden);
    }

    /// <summary>What two names are compared by: case does not tell them apart.</summary>
    public static string Normalize(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim().ToUpperInvariant();
    }

    private static bool IsHidden(char letter) =>
        char.GetUnicodeCategory(letter)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;
}
