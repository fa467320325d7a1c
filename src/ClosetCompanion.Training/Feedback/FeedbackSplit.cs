using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Training.Feedback;

/// <summary>Splits people in three by a seeded hash of their ids: where one belongs does not depend on the others.</summary>
/// <param name="seed">Another seed splits otherwise.</param>
internal sealed class FeedbackSplit(int seed)
{
    private const int Shares = 5;

    /// <summary>The part of a person.</summary>
    public FeedbackPart PartOf(string person)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{person}"));
        return (BinaryPrimitives.ReadUInt64LittleEndian(hash) % Shares) switch
        {
            3 => FeedbackPart.Development,
            4 => FeedbackPart.Test,
            _ => FeedbackPart.Learn,
        };
    }
}
