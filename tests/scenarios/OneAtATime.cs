using Xunit;

// Two whole systems on one machine would measure each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
