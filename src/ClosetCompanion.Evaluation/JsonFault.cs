using System.Text.Json;

namespace ClosetCompanion.Evaluation;

/// <summary>Describes an error in JSON for people, who count lines from 1.</summary>
internal static class JsonFault
{
    /// <summary>The message of an exception; that of a parser with its line.</summary>
    public static string Explain(Exception wrong) =>
        wrong is JsonException { LineNumber: { } line } fault
            ? $"Line {line + 1}: {Reason(fault)}"
            : wrong.Message;

    /// <summary>The parser's message without the places, which it counts from 0.</summary>
    public static string Reason(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? fault.Message : fault.Message[..end];
    }
}
