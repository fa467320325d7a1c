using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace ClosetCompanion.Web.Api;

/// <summary>
/// Looks for nulls inside lists and maps of a request. The serializer lets them in where a value was announced, and each
/// would be an error of ours further on.
/// </summary>
internal static class JsonNulls
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> _properties = new();

    /// <summary>Where the first one is, as in <c>$.texts[0]</c>; null when there is none.</summary>
    public static string? Find(object? value, string path = "$") =>
        value switch
        {
            null or string => null,
            IDictionary map => InMap(map, path),
            IEnumerable list => InList(list, path),
            _ when IsOurs(value.GetType()) => InProperties(value, path),
            _ => null,
        };

    private static string? InMap(IDictionary map, string path)
    {
        foreach (DictionaryEntry entry in map)
        {
            var place = $"{path}.{entry.Key}";
            if ((entry.Value is null ? place : Find(entry.Value, place)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? InList(IEnumerable list, string path)
    {
        // Numbers and bytes cannot be null, and there may be millions.
        if (list.GetType().GetElementType()?.IsValueType == true)
        {
            return null;
        }

        var index = 0;
        foreach (var item in list)
        {
            var place = $"{path}[{index++}]";
            if ((item is null ? place : Find(item, place)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? InProperties(object value, string path) =>
        _properties
            .GetOrAdd(
                value.GetType(),
                type =>
                    [
                        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                            .Where(property =>
                                property.GetIndexParameters().Length == 0
                                && !property.PropertyType.IsValueType
                            ),
                    ]
            )
            .Select(property => Find(property.GetValue(value), $"{path}.{NameOf(property)}"))
            .FirstOrDefault(found => found is not null);

    private static string NameOf(PropertyInfo property) =>
        $"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}";

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith(nameof(ClosetCompanion), StringComparison.Ordinal) == true;
}
