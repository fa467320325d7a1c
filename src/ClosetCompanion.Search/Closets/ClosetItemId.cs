using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Search.Closets;

/// <summary>Makes the ids of things in closets. The same thing has the same id, so that it is never there twice.</summary>
public static class ClosetItemId
{
    // No letters that are taken for digits.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 10;

    /// <summary>The id of a product that is kept.</summary>
    /// <param name="catalogue">The product's catalogue.</param>
    /// <param name="id">The product's id in it.</param>
    public static string OfProduct(string catalogue, string id) =>
        Of(Encoding.UTF8.GetBytes($"product\n{catalogue}\n{id}"));

    /// <summary>The id of a thing of which there is a photo.</summary>
    /// <param name="pictureHash">The hash of the photo that is kept.</param>
    public static string OfPicture(string pictureHash) =>
        Of(Encoding.UTF8.GetBytes($"picture\n{pictureHash}"));

    private static string Of(byte[] name) =>
        string.Create(
            Length,
            SHA256.HashData(name),
            (id, hash) =>
            {
                for (var place = 0; place < id.Length; place++)
                {
                    id[place] = Letters[hash[place] % Letters.Length];
                }
            }
        );
}
