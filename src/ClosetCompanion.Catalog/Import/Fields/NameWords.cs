using System.Text;
using ClosetCompanion.Catalog.Import.Prices;

namespace ClosetCompanion.Catalog.Import.Fields;

/// <summary>Finds the word that counts in a column's name of several: <c>imagen</c> in "URL de la imagen principal".</summary>
internal static class NameWords
{
    // Articles, prepositions, "main", "product"; what says the kind of value stands below.
    private static readonly HashSet<string> _fillers = new(
        (
            "the of a de la le les el los las du des da do dos das di del della dello dei degli il lo gli i van het der die das den dem zu "
            + "main principal principale principales principais primary haupt hauptsachliche hoofd glowne glowny glowna hlavni hlavny ana "
            + "in inc incl inkl excl brutto gross ttc tax taxes vat mwst ust tva iva btw moms dph pdv kdv product products produkt produkts produkte produit produits producto productos prodotto prodotti produto produtos produktu urun termek article articles artikel articulo articolo artigo item variant variante"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly char[] _between =
    [
        ' ',
        '_',
        '-',
        '.',
        '/',
        ':',
        '(',
        ')',
        '[',
        ']',
        '’',
        '\'',
    ];

    private static readonly HashSet<string> _addresses = new(
        "url urls link links lien liens enlace src path pfad adres adresse address webadresse odkaz hivatkozas linki ссылка リンク 链接".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>The currency that a column's name says: EUR of "Price (EUR)" and of "Preis in €"; null for none.</summary>
    public static string? Currency(string column) =>
        column
            .Split(_between, StringSplitOptions.RemoveEmptyEntries)
            .Select(CurrencyOf)
            .FirstOrDefault(code => code is not null);

    /// <summary>The letters and digits of the name without words that say nothing of the field.</summary>
    /// <returns>The core, empty where nothing is left, and whether the name speaks of an address.</returns>
    public static (string Name, bool IsAddress) Core(string column)
    {
        bool isAddress = false;
        var core = new StringBuilder();
        foreach (string word in column.Split(_between, StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = ColumnNames.Plain(word);
            if (CurrencyOf(word) is not null)
            {
                continue;
            }
            if (_addresses.Contains(plain))
            {
                isAddress = true;
            }
            else if (!_fillers.Contains(plain))
            {
                core.Append(plain);
            }
        }
        return (core.ToString(), isAddress);
    }

    // Words such as "all" and "top" are codes, too, so a code counts in capitals or where it is one of the common ones.
    private static string? CurrencyOf(string word) =>
        word is "€" or "£" or "¥" or "₹" or "zł" or "Kč"
            ? CurrencyWords.Find(word) is { Length: > 0 } code
                ? code
                : null
            : word.Length == 3
            && (
                word.All(char.IsAsciiLetterUpper)
                || word is "eur" or "usd" or "gbp" or "chf" or "inr"
            )
                ? CurrencyWords.Find(word) is { Length: > 0 } named
                    ? named
                    : null
                : null;
}
