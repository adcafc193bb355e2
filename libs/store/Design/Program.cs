namespace HybridMesh.Store.Design;

/// <summary>dotnet-ef wants a program to start from, and never runs it.</summary>
internal static class Program
{
    public static void Main() => Console.WriteLine("dotnet tool run dotnet-ef migrations add NAME --project libs/store --startup-project libs/store/Design");
}
