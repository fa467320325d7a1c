using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Accounts;

public sealed class HashFileTests : IDisposable
{
    private const int Lines = 200_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\n", false, true)]
    [InlineData("\r\n", false, true)]
    [InlineData("\r\n", true, false)]
    public async Task Of_200_000_hashes_those_in_the_file_are_found_and_no_others(
        string end,
        bool isLower,
        bool endsLastLine
    )
    {
        var hashes = Hashes(Lines);
        var lines = hashes.Select(
            (hash, at) => $"{(isLower ? hash.ToLowerInvariant() : hash)}{CountOf(at)}"
        );
        var path = Write(string.Join(end, lines) + (endsLastLine ? end : ""));
        using var file = HashFile.Open(path);
        await file.CheckAsync(Cancellation);

        int[] places = [0, 1, 2, 12_345, 99_999, 100_000, Lines - 2, Lines - 1];
        foreach (var place in places)
        {
            (await file.HasAsync(hashes[place], Cancellation)).ShouldBeTrue($"line {place}");
            (await file.HasAsync(Beside(hashes[place]), Cancellation)).ShouldBeFalse();
        }

        (await file.HasAsync(new string('0', 40), Cancellation)).ShouldBeFalse();
        (await file.HasAsync(new string('F', 40), Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(70)]
    public async Task All_lines_of_a_small_file_are_found(int count)
    {
        var hashes = Hashes(count);
        using var file = HashFile.Open(Write(string.Join('\n', hashes)));
        await file.CheckAsync(Cancellation);
        foreach (var hash in hashes)
        {
            (await file.HasAsync(hash, Cancellation)).ShouldBeTrue();
            (await file.HasAsync(Beside(hash), Cancellation)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_line_of_another_length_that_a_search_comes_upon_is_no_answer()
    {
        var hashes = Hashes(1001);
        var lines = hashes.Select((hash, at) => at == 500 ? hash + "AB" : hash);
        using var file = HashFile.Open(Write(string.Join('\n', lines)));
        var fault = await Should.ThrowAsync<CatalogException>(async () =>
            await file.HasAsync(hashes[500], Cancellation)
        );
        fault.Message.ShouldContain("at byte 20500");
        (await file.HasAsync(hashes[0], Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_with_the_place_and_what_to_do()
    {
        var hashes = Hashes(1000);
        await RefusedAsync("", "empty");
        await RefusedAsync("password1\npassword2\n", "byte 0");
        await RefusedAsync("8846F7EAEE8FB117AD06BDD830B7586C:5\n", "take the list of SHA-1");
        await RefusedAsync(string.Join('\n', hashes.Reverse()), "LC_ALL=C sort");
        await RefusedAsync(string.Join('\n', hashes.Append(hashes[^1])), "LC_ALL=C sort");
        await RefusedAsync(string.Join('\n', hashes)[..^3], "is no SHA-1");
        await RefusedAsync(string.Join("\n\n", hashes), "is no SHA-1");
        await RefusedAsync(hashes[0] + ":" + new string('1', 400), "is no SHA-1");
        await RefusedAsync(string.Join(' ', hashes), "is no SHA-1");
    }

    private async Task RefusedAsync(string text, string words)
    {
        using var file = HashFile.Open(Write(text));
        var fault = await Should.ThrowAsync<CatalogException>(() => file.CheckAsync(Cancellation));
        fault.Message.ShouldContain(words);
    }

    private string Write(string text)
    {
        var path = _folder[Path.GetRandomFileName()];
        File.WriteAllText(path, text);
        return path;
    }

    // Counts of one to seven digits, so that lines have many lengths, and some without.
    private static string CountOf(int at) =>
        at % 7 == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $":{(long)Math.Pow(10, at % 7)}");

    private static string[] Hashes(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(at =>
                    Convert.ToHexString(
                        SHA1.HashData(
                            Encoding.UTF8.GetBytes(at.ToString(CultureInfo.InvariantCulture))
                        )
                    )
                )
                .Order(StringComparer.Ordinal),
        ];

    // It differs in the last digit alone.
    private static string Beside(string hash) => hash[..^1] + (hash[^1] == '0' ? '1' : '0');
}
