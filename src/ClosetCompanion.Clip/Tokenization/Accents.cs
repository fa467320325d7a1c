using System.Text;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// _letters without their accents, as BERT reads them: what Unicode's canonical decomposition gives for Latin letters. The
/// program runs without the tables of a culture (InvariantGlobalization), in which .NET does not decompose.
/// </summary>
internal static class Accents
{
    // Each letter, and those that are the same with marks above, below or through them.
    private static readonly string[] _table =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ",
        "iìíîïĩīĭįǐȉȋḭḯỉị",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
        "æǣǽ",
        "øǿ",
        "ſẛ",
        "ʒǯ",
    ];

    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    private static readonly Dictionary<char, char> _letters = _table
        .SelectMany(row => row[1..].Select(letter => (letter, row[0])))
        .ToDictionary();

    /// <summary>A text in lower case without accents; what has none stays as it is.</summary>
    public static string Remove(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!lower.AsSpan().ContainsAnyInRange('\u00C0', '\u1EFF'))
        {
            return lower;
        }

        var plain = new StringBuilder(lower.Length);
        foreach (var letter in lower.Where(letter => letter is < FirstMark or > LastMark))
        {
            plain.Append(_letters.GetValueOrDefault(letter, letter));
        }

        return plain.ToString();
    }
}
