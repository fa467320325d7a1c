using System.Text;

namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>
/// Splits the products of an outfit set, not its outfits: a product is in several outfits. Colour variants, which share
/// what stands before the last hyphen of their id, stay together.
/// </summary>
public static class OutfitSplit
{
    private const int TrainPercent = 70;
    private const int DevelopmentPercent = 15;

    /// <summary>The part of a product: 70 % train, 15 % development, 15 % test, by a hash of its id.</summary>
    public static OutfitPart PartOf(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var end = id.LastIndexOf('-');
        var place = Hash(end > 0 ? id[..end] : id) % 100;
        return place < TrainPercent ? OutfitPart.Train
            : place < TrainPercent + DevelopmentPercent ? OutfitPart.Development
            : OutfitPart.Test;
    }

    /// <summary>FNV-1a with 64 bits, its upper half folded in; the same on every computer.</summary>
    internal static uint Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ part) * 1099511628211UL;
        }
        return (uint)(hash ^ (hash >> 32));
    }
}
