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
        terminal.Out.WriteLine(JsonSerializer.Serialize(value, _indented));

    public static void WriteJsonLine<T>(this Terminal terminal, T value) =>
        terminal.Out.WriteLine(JsonSerializer.Serialize(value, _oneLine));
}
