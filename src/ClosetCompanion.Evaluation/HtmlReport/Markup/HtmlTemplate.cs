using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClosetCompanion.Evaluation.HtmlReport.Markup;

/// <summary>Puts an interpolated string of HTML together and encodes what comes from outside.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate(int literalLength, int formattedCount)
{
    private readonly StringBuilder _html = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(Html part) => _html.Append(part.ToString());

    public void AppendFormatted(string? text) => _html.Append(WebUtility.HtmlEncode(text));

    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => AppendFormatted(value.ToString(format, formatProvider: null));

    public override string ToString() => _html.ToString();
}
