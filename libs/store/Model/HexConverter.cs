using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HybridMesh.Store.Model;

/// <summary>Hashes are bytes in the database and lower-case hexadecimal text everywhere else.</summary>
internal sealed class HexConverter() : ValueConverter<string, byte[]>(
    text => Convert.FromHexString(text), bytes => Convert.ToHexStringLower(bytes));
