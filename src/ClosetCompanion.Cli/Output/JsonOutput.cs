using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Cli.Output;

/// <summary>Answers for other programs.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions _indented = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The output is no part of a web page, and people read it too.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private static readonly JsonSerializerOptions _oneLine = new(_indented)
    {
        WriteIndented = false,
    };

    public static void WriteJson<T>(this Terminal terminal, T value) =>
        terminal.Out.WriteLine(Escaped(JsonSerializer.Serialize(value, _indented)));

    public static void WriteJsonLine<T>(this Terminal terminal, T value) =>
        terminal.Out.WriteLine(Escaped(JsonSerializer.Serialize(value, _oneLine)));

    // What acts on a terminal is written as an escape, so that programs still read it.
    private static string Escaped(string json)
    {
        if (PlainTextWriter.Clean(json) == json)
        {
            return json;
        }

        var escaped = new StringBuilder(json.Length);
        foreach (var rune in json.EnumerateRunes())
        {
            var text = rune.ToString();
            if (PlainTextWriter.Clean(text).Length > 0)
            {
                escaped.Append(text);
            }
            else
            {
                foreach (var unit in text)
                {
                    escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                }
            }
        }

        return escaped.ToString();
    }
}
