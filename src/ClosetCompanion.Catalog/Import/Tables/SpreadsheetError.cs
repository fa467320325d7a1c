using System.Text.RegularExpressions;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Tells what a spreadsheet writes into a cell whose formula failed: <c>#DIV/0!</c>, <c>#N/A</c>, <c>Err:502</c>.</summary>
internal static partial class SpreadsheetError
{
    private const int Longest = 20;

    // Excel, LibreOffice and Google Sheets, in the languages of their menus.
    private static readonly HashSet<string> _known = new(
        (
            "#DIV/0! #N/A #N/A! #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY! #EXTERNAL! #TIMEOUT! #PYTHON! #ERROR! #GETTING_DATA "
            + "#WERT! #BEZUG! #ZAHL! #NV #ÜBERLAUF! #FELD! #VALEUR! #NOM? #NOMBRE! #NUL! #¡VALOR! #¡REF! #¡DIV/0! #¿NOMBRE? #¡NUM! #¡NULO! #VALOR! #NOMBRE? #NULO! #N/D #N/D! "
            + "#VALORE! #RIF! #NOME? #NULLO! #NÚM! #WAARDE! #VERW! #NAAM? #GETAL! #LEEG! #DEEL/0! #N/B #NB #ARG! #ADR! #NAZWA? #LICZBA! #ZERO! #DZIEL/0! "
            + "#SAYI/0! #DEĞER! #BAŞV! #AD? #SAYI! #BOŞ! #YOK #ДЕЛ/0! #ЗНАЧ! #ССЫЛКА! #ИМЯ? #ЧИСЛО! #ПУСТО! #Н/Д "
            + "#DĚLENÍ_NULOU! #HODNOTA! #ODKAZ! #NÁZEV? #ČÍSLO! #NENÍ_K_DISPOZICI #DIVISION/0! #VÄRDEFEL! #REFERENS! #NAMN? #OGILTIGT! #SAKNAS! #VÆRDI! #REFERENCE! #NAVN? #I/T #VERDI! "
            + "#JAKO/0! #ARVO! #VIITTAUS! #NIMI? #LUKU! #PUUTTUU! #ZÉRÓOSZTÓ! #ÉRTÉK! #HIV! #NÉV? #SZÁM! #HIÁNYZIK"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a cell holds such an error and nothing else.</summary>
    public static bool Is(string cell)
    {
        ReadOnlySpan<char> text = cell.AsSpan().Trim();
        return text.Length is > 2 and <= Longest
            && (
                text[0] == '#'
                    ? text.IndexOfAnyExcept('#') < 0 || _known.Contains(text.ToString())
                    : text[0] is 'E' or 'F' && WithNumber().IsMatch(text)
            );
    }

    /// <summary>What a spreadsheet shows for an error that a workbook names by a word: <c>DIV0</c>.</summary>
    public static string Shown(string word) =>
        word.ToUpperInvariant() switch
        {
            "DIV0" => "#DIV/0!",
            "NA" => "#N/A",
            "NAME" => "#NAME?",
            var other => $"#{other}!",
        };

    // LibreOffice. "###" alone is a number in a column that was too narrow when it was copied.
    [GeneratedRegex(
        "^(Err|Error|Erreur|Errore|Fehler) ?:5[0-9]{2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WithNumber();
}
