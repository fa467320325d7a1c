using System.Text.Json;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// The <c>tokenizer.json</c> of published model folders: vocabulary and merges in one file, with the special tokens
/// beside them. How a text is cleaned and split is CLIP's own and not taken from the file.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class TokenizerJson(string path)
{
    /// <summary>The file's name inside a model folder.</summary>
    public const string FileName = "tokenizer.json";

    /// <summary>Reads the vocabulary.</summary>
    /// <exception cref="ModelException">The file is not that of a CLIP; the message says where.</exception>
    public BpeVocabulary Read()
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var model = Member(root, "the file", "model", JsonValueKind.Object);
            CheckKind(model);
            return new BpeVocabulary(ReadTokens(root, model), ReadMerges(model)) { Origin = path };
        }
        catch (JsonException problem)
        {
            throw new ModelException($"'{path}' is not JSON: {problem.Message}", problem);
        }
        catch (InvalidOperationException problem)
        {
            // Half a surrogate pair, written as an escape, is JSON but not a text.
            throw Complaint($"a token is not a text ({problem.Message})");
        }
    }

    private void CheckKind(JsonElement model)
    {
        if (Text(model, "type") is { } type and not "BPE")
        {
            throw Complaint($"its model is '{type}', but CLIP's is 'BPE'");
        }

        if (Text(model, "end_of_word_suffix") is var suffix and not ByteSymbols.EndOfWord)
        {
            throw Complaint(
                $"its 'end_of_word_suffix' is '{suffix}', but CLIP's is '{ByteSymbols.EndOfWord}'"
            );
        }
    }

    private Dictionary<string, int> ReadTokens(JsonElement root, JsonElement model)
    {
        var tokens = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (
            var token in Member(model, "'model'", "vocab", JsonValueKind.Object).EnumerateObject()
        )
        {
            Add(tokens, token.Name, token.Value);
        }

        // The special tokens may stand here only.
        if (root.TryGetProperty("added_tokens", out _))
        {
            var added = Member(root, "the file", "added_tokens", JsonValueKind.Array);
            foreach (var token in added.EnumerateArray())
            {
                var content = Member(token, "an added token", "content", JsonValueKind.String);
                var id = Member(token, "an added token", "id", JsonValueKind.Number);
                Add(tokens, content.GetString()!, id);
            }
        }

        return tokens;
    }

    private void Add(Dictionary<string, int> tokens, string token, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var id))
        {
            throw Complaint($"the token '{token}' has the id {value}, which is not a number");
        }

        if (tokens.TryGetValue(token, out var known) && known != id)
        {
            throw Complaint($"the token '{token}' has two ids, {known} and {id}");
        }

        tokens[token] = id;
    }

    private List<(string First, string Second)> ReadMerges(JsonElement model)
    {
        var list = Member(model, "'model'", "merges", JsonValueKind.Array);
        var merges = new List<(string First, string Second)>(list.GetArrayLength());
        foreach (var merge in list.EnumerateArray())
        {
            // "a b" in older files, ["a", "b"] in newer ones.
            var parts = merge.ValueKind switch
            {
                JsonValueKind.String => merge.GetString()!.Split(' '),
                JsonValueKind.Array when merge.EnumerateArray().All(IsText) =>
                [
                    .. merge.EnumerateArray().Select(part => part.GetString()!),
                ],
                _ => [],
            };
            merges.Add(
                parts is [{ Length: > 0 } first, { Length: > 0 } second]
                    ? (first, second)
                    : throw Complaint($"merge {merges.Count + 1} is not two tokens")
            );
        }

        return merges;
    }

    private JsonElement Member(JsonElement parent, string where, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var member)
        && member.ValueKind == kind
            ? member
            : throw Complaint($"{where} lacks '{name}' ({kind.ToString().ToLowerInvariant()})");

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && IsText(member) ? member.GetString() : null;

    private static bool IsText(JsonElement element) => element.ValueKind == JsonValueKind.String;

    private ModelException Complaint(string what) =>
        new($"'{path}' is not the tokenizer of a CLIP: {what}.");
}
