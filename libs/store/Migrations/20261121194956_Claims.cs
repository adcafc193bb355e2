using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HybridMesh.Store.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Claims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    fqn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pattern = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    space = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_prefix = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claims", x => new { x.fqn, x.pattern });
                    table.ForeignKey(
                        name: "FK_claims_resources_fqn",
                        column: x => x.fqn,
                        principalTable: "resources",
                        principalColumn: "fqn",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_claims_space_name",
                table: "claims",
                columns: new[] { "space", "name" });

            // Workspaces written before there were claims have their own selectors as theirs.
            migrationBuilder.Sql(
                """
                INSERT INTO claims (fqn, pattern, space, holder, scope, name, is_prefix)
                SELECT DISTINCT fqn, pattern, split_part(fqn, '/', 1) || '/' || split_part(fqn, '/', 2), parent_fqn,
                    split_part(pattern, '/', 1), rtrim(split_part(pattern, '/', 2), '*'), right(pattern, 1) = '*'
                FROM resources, jsonb_array_elements_text(document->'spec'->'namespaceSelector'->'names') AS pattern
                WHERE kind = 'api/Workspace';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claims");
        }
    }
}
