namespace ClosetCompanion.Catalog.Import.Fields;

/// <summary>Finds the word that counts in a column's name of several: <c>imagen</c> in "URL de la imagen principal".</summary>
internal static class NameWords
{
    // Articles, prepositions, "main", "product"; what says the kind of value stands below.
    private static readonly HashSet<string> _fillers = new(
        (
            "the of a de la le les el los las du des da do dos das di del della dello dei degli il lo gli i van het der die das den dem zu "
            + "main principal principale principales principais primary haupt hauptsachliche hoofd glowne glowny glowna hlavni hlavny ana "
            + "product products produkt produkts produkte produit produits producto productos prodotto prodotti produto produtos produktu urun termek article articles artikel articulo articolo artigo item variant variante"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> _addresses = new(
        "url urls link links lien liens enlace src path pfad adres adresse address webadresse odkaz hivatkozas linki ссылка リンク 链接".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>The letters and digits of the name without words that say nothing of the field.</summary>
    /// <returns>The core, empty where nothing is left, and whether the name speaks of an address.</returns>
    public static (string Name, bool IsAddress) Core(string column)
    {
        bool isAddress = false;
        string core = "";
        foreach (
            string word in column.Split(
                [' ', '_', '-', '.', '/', ':', '(', ')', '[', ']', '’', '\''],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            string plain = ColumnNames.Plain(word);
            if (_addresses.Contains(plain))
            {
                isAddress = true;
            }
            else if (!_fillers.Contains(plain))
            {
                core += plain;
            }
        }
        return (core, isAddress);
    }
}
