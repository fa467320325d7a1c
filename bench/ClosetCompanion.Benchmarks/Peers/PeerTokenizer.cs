using System.Text.Json;
using System.Text.Json.Nodes;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Benchmarks.Peers;

/// <summary>Writes a vocabulary in the one form that the peer reads: <c>tokenizer.json</c>.</summary>
internal static class PeerTokenizer
{
    private const string Start = "<|startoftext|>";
    private const string End = "<|endoftext|>";

    public static async Task WriteAsync(
        string folder,
        BpeVocabulary vocabulary,
        int contextLength,
        CancellationToken cancellationToken
    )
    {
        var (start, end) = (vocabulary.Tokens[Start], vocabulary.Tokens[End]);
        var tokenizer = new JsonObject
        {
            ["version"] = "1.0",
            ["added_tokens"] = new JsonArray(Special(start, Start), Special(end, End)),
            ["normalizer"] = new JsonObject { ["type"] = "Lowercase" },
            ["pre_tokenizer"] = Sequence(),
            ["post_processor"] = new JsonObject
            {
                ["type"] = "RobertaProcessing",
                ["sep"] = new JsonArray(End, end),
                ["cls"] = new JsonArray(Start, start),
                ["trim_offsets"] = false,
                ["add_prefix_space"] = false,
            },
            ["decoder"] = null,
            ["model"] = new JsonObject
            {
                ["type"] = "BPE",
                ["unk_token"] = End,
                ["continuing_subword_prefix"] = "",
                ["end_of_word_suffix"] = "</w>",
                ["vocab"] = JsonSerializer.SerializeToNode(vocabulary.Tokens),
                ["merges"] = JsonSerializer.SerializeToNode(
                    vocabulary.Merges.Select(merge => $"{merge.First} {merge.Second}")
                ),
            },
        };
        var settings = new JsonObject
        {
            ["tokenizer_class"] = "CLIPTokenizer",
            ["model_max_length"] = contextLength,
            ["pad_token"] = End,
            ["unk_token"] = End,
        };
        await File.WriteAllTextAsync(
            Path.Combine(folder, "tokenizer.json"),
            tokenizer.ToJsonString(),
            cancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "tokenizer_config.json"),
            settings.ToJsonString(),
            cancellationToken
        );
    }

    private static JsonObject Special(int id, string content) =>
        new()
        {
            ["id"] = id,
            ["content"] = content,
            ["single_word"] = false,
            ["lstrip"] = false,
            ["rstrip"] = false,
            ["normalized"] = true,
            ["special"] = true,
        };

    private static JsonObject Sequence() =>
        new()
        {
            ["type"] = "Sequence",
            ["pretokenizers"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "Split",
                    ["pattern"] = new JsonObject
                    {
                        ["Regex"] = @"[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+",
                    },
                    ["behavior"] = "Removed",
                    ["invert"] = true,
                },
                new JsonObject
                {
                    ["type"] = "ByteLevel",
                    ["add_prefix_space"] = false,
                    ["trim_offsets"] = true,
                }
            ),
        };
}
