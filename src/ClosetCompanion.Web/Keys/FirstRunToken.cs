using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Arguments;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// What proves, while no key was ever made, that somebody can read the server's terminal or its data folder. A better
/// proof than an address: behind a proxy every stranger has a local one. It lies in a file that its owner alone reads.
/// </summary>
internal sealed class FirstRunToken(ServeOptions options, TimeProvider time)
{
    /// <summary>How long it is good. A server that runs on makes another then.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>The file in the data folder.</summary>
    public const string FileName = "first-run-token";

    private const int Bytes = 24;
    private const int LongestFile = 200;

    private volatile Made? _made;

    private string Path => System.IO.Path.Combine(options.DataFolder, FileName);

    /// <summary>Whether its time is over.</summary>
    public bool IsOver => _made is { } made && !made.IsGood(time);

    /// <summary>The token; made when there is none yet that is good.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string Make()
    {
        if (!IsOver && Read() is { } known)
        {
            return (_made = known).Text;
        }

        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        using (var stream = OwnerOnly.MakeFile(Path))
        {
            stream.Write(Encoding.ASCII.GetBytes(text));
        }

        _made = new Made(text, Lifetime, time.GetTimestamp());
        return text;
    }

    /// <summary>Ends it: from now on keys say who may do what.</summary>
    public void Remove()
    {
        _made = null;
        if (File.Exists(Path))
        {
            File.Delete(Path);
        }
    }

    /// <summary>Whether somebody has it.</summary>
    public bool Is(string? presented) =>
        _made is { } made
        && made.IsGood(time)
        && presented is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(made.Text),
            Encoding.UTF8.GetBytes(presented)
        );

    // A file that others may read, that is no token, or that is too old, is made anew.
    private Made? Read()
    {
        var file = new FileInfo(Path);
        if (!file.Exists || file.Length > LongestFile || OwnerOnly.IsForOthers(file))
        {
            return null;
        }

        var age = time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc;
        var text = File.ReadAllText(Path).Trim();
        return text.Length >= Bytes && age >= TimeSpan.Zero && age < Lifetime
            ? new Made(text, Lifetime - age, time.GetTimestamp())
            : null;
    }

    /// <param name="Text">The token.</param>
    /// <param name="Left">How long it was good then.</param>
    /// <param name="At">When that was, on the clock that is never set back.</param>
    private sealed record Made(string Text, TimeSpan Left, long At)
    {
        public bool IsGood(TimeProvider time) => time.GetElapsedTime(At) < Left;
    }
}
