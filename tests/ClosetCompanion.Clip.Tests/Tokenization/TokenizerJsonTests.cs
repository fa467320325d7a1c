using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Tests.Conversion;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Tests.Tokenization;

public sealed class TokenizerJsonTests : IDisposable
{
    private static readonly string[] _specialTokens = ["<|startoftext|>", "<|endoftext|>"];

    private static readonly JsonSerializerOptions _readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gives_the_ids_of_the_reference_for_every_golden_text(bool mergesAsPairs)
    {
        Write(Of(BpeVocabulary.Load(TinyClip.Folder()), mergesAsPairs));
        var tokenizer = ClipTokenizer.Load(_folder.Path, 77);

        var wrong = new List<string>();
        var lines = File.ReadAllLines(ClipFixtures.Path("tokens.jsonl"));
        foreach (var line in lines)
        {
            using var golden = JsonDocument.Parse(line);
            var text = golden.RootElement.GetProperty("text").GetString()!;
            var ids = golden.RootElement.GetProperty("ids").Deserialize<int[]>()!;
            if (!tokenizer.Encode(text).SequenceEqual(ids))
            {
                wrong.Add(text);
            }
        }

        wrong.ShouldBeEmpty();
        lines.Length.ShouldBe(1542);
        tokenizer.VocabularySize.ShouldBe(49408);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_what_was_written_with_special_tokens_in_their_list_only(bool mergesAsPairs)
    {
        var vocabulary = Small();
        Write(Of(vocabulary, mergesAsPairs));

        var read = BpeVocabulary.Load(_folder.Path);

        read.Tokens.ShouldBe(vocabulary.Tokens, ignoreOrder: true);
        read.Merges.ShouldBe(vocabulary.Merges);
    }

    [Fact]
    public async Task Is_not_looked_at_where_vocab_and_merges_are_there()
    {
        await Small().SaveAsync(_folder.Path, Cancellation);
        await File.WriteAllTextAsync(_folder["tokenizer.json"], "not json", Cancellation);

        ClipTokenizer.Load(_folder.Path, 77).Encode("red shirt").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_published_folder_with_it_alone_is_converted_and_runs()
    {
        var source = _folder["published"];
        Directory.CreateDirectory(source);
        foreach (var name in (string[])["config.json", "preprocessor_config.json"])
        {
            File.Copy(Path.Combine(TinyClip.Folder(), name), Path.Combine(source, name));
        }

        File.Copy(
            Path.Combine(TinyClip.Folder(), "model.safetensors"),
            Path.Combine(source, "model.safetensors")
        );
        var file = Of(BpeVocabulary.Load(TinyClip.Folder()), mergesAsPairs: true);
        await File.WriteAllTextAsync(
            Path.Combine(source, "tokenizer.json"),
            file.ToJsonString(_readable),
            Cancellation
        );

        var manifest = await ClipFolderConverter.ConvertAsync(
            source,
            _folder["model"],
            "tiny",
            cancellationToken: Cancellation
        );

        manifest.Files.Keys.ShouldBe(
            ["image.onnx", "text.onnx", "image.int8.onnx", "text.int8.onnx", "tokenizer.json"],
            ignoreOrder: true
        );
        using var model = ClipModel.Load(_folder["model"]);
        (await model.EmbedTextAsync(["red polo shirt"], Cancellation)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("not json", "is not JSON")]
    [InlineData("[]", "lacks 'model'")]
    [InlineData("{}", "lacks 'model'")]
    [InlineData("""{"model": {"type": "WordPiece"}}""", "'WordPiece'")]
    [InlineData("""{"model": {"type": "BPE"}}""", "end_of_word_suffix")]
    [InlineData("""{"model": {"end_of_word_suffix": "</w>"}}""", "lacks 'vocab'")]
    [InlineData("""{"model": {"end_of_word_suffix": "</w>", "vocab": []}}""", "lacks 'vocab'")]
    [InlineData("""{"model": {"end_of_word_suffix": "</w>", "vocab": {}}}""", "lacks 'merges'")]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {"a": "1"}, "merges": []}}""",
        "token 'a'"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {"a": 1e99}, "merges": []}}""",
        "token 'a'"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {"a": -1}, "merges": []}}""",
        "id -1"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {"a": 2147483647}, "merges": []}}""",
        "id 2147483647"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {"a": 1, "a": 2}, "merges": []}}""",
        "two ids, 1 and 2"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {}, "merges": ["a b", "abc"]}}""",
        "merge 2"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {}, "merges": ["a b c"]}}""",
        "merge 1"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {}, "merges": [["a", "b"], ["a"]]}}""",
        "merge 2"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {}, "merges": [["a", 2]]}}""",
        "merge 1"
    )]
    [InlineData(
        """{"model": {"end_of_word_suffix": "</w>", "vocab": {}, "merges": ["\ud83d a"]}}""",
        "not a text"
    )]
    [InlineData(
        """{"added_tokens": [{"id": 1}], "model": {"end_of_word_suffix": "</w>", "vocab": {}, "merges": []}}""",
        "lacks 'content'"
    )]
    public void Says_what_is_wrong_with_the_file(string content, string reason)
    {
        File.WriteAllText(_folder["tokenizer.json"], content);

        var problem = Should.Throw<ModelException>(() => ClipTokenizer.Load(_folder.Path, 77));

        problem.Message.ShouldContain("tokenizer.json");
        problem.Message.ShouldContain(reason);
    }

    [Fact]
    public void Says_which_token_it_lacks()
    {
        var file = Of(Small(), mergesAsPairs: false);
        file["added_tokens"]!.AsArray().RemoveAt(1);
        Write(file);

        Should
            .Throw<ModelException>(() => ClipTokenizer.Load(_folder.Path, 77))
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("tokenizer.json"),
                message => message.ShouldContain("<|endoftext|>")
            );
    }

    private static BpeVocabulary Small() =>
        BpeTrainer.Train(Enumerable.Repeat("red shirt", 5), 20, Cancellation);

    /// <summary>A file as the publishers' tokenizer library writes it.</summary>
    private static JsonObject Of(BpeVocabulary vocabulary, bool mergesAsPairs)
    {
        var vocab = new JsonObject();
        foreach (var (token, id) in vocabulary.Tokens.Where(t => !_specialTokens.Contains(t.Key)))
        {
            vocab.Add(token, id);
        }

        var added = _specialTokens.Select(token =>
            (JsonNode)
                new JsonObject
                {
                    ["id"] = vocabulary.Tokens[token],
                    ["content"] = token,
                    ["special"] = true,
                }
        );
        var merges = vocabulary.Merges.Select(merge =>
            mergesAsPairs
                ? (JsonNode)new JsonArray(merge.First, merge.Second)
                : $"{merge.First} {merge.Second}"
        );
        return new JsonObject
        {
            ["version"] = "1.0",
            ["truncation"] = null,
            ["added_tokens"] = new JsonArray([.. added]),
            ["model"] = new JsonObject
            {
                ["type"] = "BPE",
                ["unk_token"] = "<|endoftext|>",
                ["end_of_word_suffix"] = "</w>",
                ["vocab"] = vocab,
                ["merges"] = new JsonArray([.. merges]),
            },
        };
    }

    private void Write(JsonObject file) =>
        File.WriteAllText(_folder["tokenizer.json"], file.ToJsonString(_readable));
}
